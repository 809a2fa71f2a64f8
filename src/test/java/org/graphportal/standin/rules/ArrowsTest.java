package org.graphportal.standin.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The stand-in stays a stranger to the application, and its own parts know each other in one direction. */
@AnalyzeClasses(packages = "org.graphportal.standin")
class ArrowsTest {

    @ArchTest
    static final ArchRule it_imports_nothing_from_the_application =
            noClasses().should().dependOnClassesThat(areOfTheApplication());

    @ArchTest
    static final ArchRule its_parts_know_each_other_in_one_direction =
            slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package";
            }
        };
    }

    private static DescribedPredicate<JavaClass> areOfTheApplication() {
        return DescribedPredicate.describe(
                "are of the application",
                type -> type.getPackageName().startsWith("org.graphportal")
                        && !type.getPackageName().startsWith("org.graphportal.standin"));
    }
}
