package org.graphportal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/** The rooms of the application and which may know which. */
@AnalyzeClasses(packages = "org.graphportal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PAGES = {
        "..profile..", "..idtoken..", "..setup..", "..roles..", "..people..", "..queries..", "..notes..", "..accounts.."
    };

    private static final String[] IN_SESSIONS = {
        "SignedInPerson",
        "HeldTokens",
        "AccessToken",
        "KeptIdToken",
        "Attempt",
        "Attempts",
        "KeptRoles",
        "KeptLinks",
        "ShownPeople",
        "Selection",
        "Account",
        "Draft",
        "Nonsense",
        "Enquiry",
        "Queried",
        "Plan",
        "KeptPlans",
        "Target"
    };

    @ArchTest
    static final ArchRule pages_know_graph_and_graph_knows_token_and_token_knows_signin = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.graphportal..")
            .layer("pages")
            .definedBy(PAGES)
            .layer("api")
            .definedBy("..api..")
            .layer("web")
            .definedBy("..web..")
            .layer("graph")
            .definedBy("..graph..")
            .layer("token")
            .definedBy("..token..")
            .layer("signin")
            .definedBy("..signin..")
            .layer("mechanism")
            .definedBy("..mechanism..")
            .layer("grant")
            .definedBy("..grant..")
            .layer("oauth")
            .definedBy("..oauth..")
            .layer("verify")
            .definedBy("..verify..")
            .layer("health")
            .definedBy("..health..")
            .layer("settings")
            .definedBy("..settings..")
            .layer("encoding")
            .definedBy("..encoding..")
            .layer("csv")
            .definedBy("..csv..")
            .layer("json")
            .definedBy("..graphportal.json..")
            .layer("outbound")
            .definedBy("..outbound..")
            .layer("vault")
            .definedBy("..vault..")
            .whereLayer("pages")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("pages", "signin")
            .whereLayer("encoding")
            .mayOnlyBeAccessedByLayers("pages", "graph", "token", "signin", "mechanism", "grant", "oauth", "verify")
            .whereLayer("csv")
            .mayOnlyBeAccessedByLayers("pages")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers("pages")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("pages")
            .whereLayer("token")
            .mayOnlyBeAccessedByLayers("pages", "graph")
            .whereLayer("signin")
            .mayOnlyBeAccessedByLayers("pages", "graph", "token")
            .whereLayer("mechanism")
            .mayOnlyBeAccessedByLayers("signin")
            .whereLayer("grant")
            .mayOnlyBeAccessedByLayers("token", "signin", "mechanism")
            .whereLayer("oauth")
            .mayOnlyBeAccessedByLayers("pages", "token", "signin", "mechanism", "grant")
            .whereLayer("verify")
            .mayOnlyBeAccessedByLayers("api", "token", "signin", "grant")
            .whereLayer("outbound")
            .mayOnlyBeAccessedByLayers("pages", "graph", "token", "signin", "mechanism", "grant", "oauth", "verify")
            .whereLayer("vault")
            .mayOnlyBeAccessedByLayers("pages", "graph", "token", "signin")
            .whereLayer("health")
            .mayOnlyBeAccessedByLayers("pages", "graph", "grant", "verify")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers(
                    "pages",
                    "api",
                    "web",
                    "health",
                    "graph",
                    "token",
                    "signin",
                    "mechanism",
                    "grant",
                    "oauth",
                    "verify",
                    "vault");

    @ArchTest
    static final ArchRule rooms_know_each_other_in_one_direction_only =
            slices().matching("org.graphportal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_within_a_room_do_so_too =
            slices().matching("org.graphportal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule health_knows_the_settings_only = noClasses()
            .that()
            .resideInAPackage("..health..")
            .should()
            .dependOnClassesThat(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.graphportal..")
                            .and(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(
                                    "..health..", "..settings..")));

    @ArchTest
    static final ArchRule pages_do_not_know_each_other = slices().matching(
                    "org.graphportal.(profile|idtoken|setup|roles|queries|people|accounts|notes|api)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_record_knows_neither_tokens_nor_graph_nor_who_writes_it = noClasses()
            .that()
            .resideInAPackage("..accounts.record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..token..", "..graph..", "..signin..", "..accounts.run..", "..accounts.change..");

    @ArchTest
    static final ArchRule jobs_know_no_page_and_no_request = noClasses()
            .that()
            .resideInAPackage("..accounts.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..accounts.change..", "..accounts.history..", "jakarta.servlet..", "jakarta.faces..");

    @ArchTest
    static final ArchRule only_signin_knows_jakarta_security = noClasses()
            .that()
            .resideOutsideOfPackages("..signin..", "..mechanism..", "..roles..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.security.enterprise..");

    @ArchTest
    static final ArchRule nimbus_stays_where_tokens_are_verified_or_signed = noClasses()
            .that()
            .resideOutsideOfPackage("..verify..")
            .and()
            .doNotHaveSimpleName("ClientAssertion")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..");

    @ArchTest
    static final ArchRule only_csv_knows_how_csv_is_written = noClasses()
            .that()
            .resideOutsideOfPackage("..csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule html_of_others_is_read_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("..notes.markup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..", "org.owasp..", "com.vladsch..");

    @ArchTest
    static final ArchRule no_bean_is_session_scoped = noClasses()
            .should()
            .beAnnotatedWith("jakarta.enterprise.context.SessionScoped")
            .because("two versions of the application with different ones cannot share a session on WildFly");

    @ArchTest
    static final ArchRule whatever_enters_a_session_is_sealed = noClasses()
            .that()
            .resideOutsideOfPackage("..vault..")
            .should()
            .callMethod(HttpSession.class, "setAttribute", String.class, Object.class);

    @ArchTest
    static final ArchRule what_enters_a_session_is_a_serializable_record = classes()
            .that()
            .haveNameMatching(".*[.$](" + String.join("|", IN_SESSIONS) + ")")
            .should()
            .beAssignableTo(Serializable.class)
            .andShould()
            .beRecords();

    @ArchTest
    static final ArchRule nothing_of_the_applications_own_is_inherited =
            classes().that().areNotRecords().and().areNotEnums().should(notExtendAClassOfTheApplication());

    @ArchTest
    static final ArchRule names_say_what_a_class_does = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|Controller|Base|Abstract\\w*)");

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> notExtendAClassOfTheApplication() {
        return com.tngtech.archunit.lang.ArchCondition.from(com.tngtech.archunit.base.DescribedPredicate.describe(
                "not extend a class of the application",
                javaClass -> javaClass
                        .getRawSuperclass()
                        .map(parent -> !parent.getPackageName().startsWith("org.graphportal"))
                        .orElse(true)));
    }
}
