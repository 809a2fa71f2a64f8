package org.graphportal.standin.people;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Everybody else in the tenant: nearly a thousand colleagues, always the same, with all that a list has to cope with. */
final class Crowd {

    private static final String[] GIVEN =
            ("Aisha Björn Chloé Dmitri Elif Farid Grete Hiro Ines João Karin Łukasz Mei Nadia Olu Priya"
                            + " Quentin Rosa Søren Tomás Uma Viktor Wanda Xavier Yara Zoë Anders Beata Carlos Dana Emeka Fiona Goran")
                    .split(" ");

    private static final String[] SURNAME =
            ("Abbott Baker Castillo D'Angelo Eriksson Fernández García Håkansson Ivanova Jensen"
                            + " Kowalski Lindqvist Müller Nakamura O'Brien Petrović Quiroga Rossi Schäfer Tanaka Ueda Varga Weber"
                            + " Xu Yılmaz Zając Adeyemi Brandt Costa Duarte")
                    .split(" ");

    private static final String[] JOB =
            "Accountant,Analyst,Buyer,Clerk,Developer,Engineer,Nurse,Planner,Tester,Writer".split(",");

    private static final String[] DEPARTMENT =
            "Engineering,Finance,HR,Legal,Marketing,Operations,Research,Sales".split(",");

    private Crowd() {}

    static List<Person> people() {
        return IntStream.range(0, GIVEN.length * SURNAME.length)
                .mapToObj(Crowd::person)
                .toList();
    }

    private static Person person(int index) {
        String given = given(index);
        String surname = surname(index);
        JsonObjectBuilder known = Json.createObjectBuilder()
                .add("userPrincipalName", address(index))
                .add("displayName", given + " " + surname)
                .add("givenName", given)
                .add("surname", surname)
                .add("department", DEPARTMENT[index % DEPARTMENT.length])
                .add("officeLocation", (index % 40 + 1) + "/" + (1000 + index))
                .add("businessPhones", Json.createArrayBuilder().add("+1 555 " + (1000000 + index)))
                .add("photo", index % 3 != 2)
                .add("disabled", index % 50 == 17);
        if (index % 7 != 3) {
            known.add("jobTitle", JOB[index % JOB.length]);
        }
        if (index % 90 == 41) {
            known.add("userType", "Guest");
        }
        if (index > 0) {
            known.add("manager", address((index - 1) / 8));
        }
        return Person.of(known.build());
    }

    private static String given(int index) {
        return GIVEN[index % GIVEN.length];
    }

    private static String surname(int index) {
        return SURNAME[(index / GIVEN.length + index % GIVEN.length * 7) % SURNAME.length];
    }

    private static String address(int index) {
        String plain = Normalizer.normalize(given(index) + "." + surname(index), Normalizer.Form.NFD)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ı', 'i')
                .replaceAll("[^A-Za-z.]", "");
        return plain.toLowerCase(Locale.ROOT) + "@contoso.example";
    }
}
