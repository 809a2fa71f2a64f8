package org.graphportal.graph;

import java.util.List;
import java.util.Objects;

/**
 * A person in the directory (Graph v1.0: user resource type). Every text may be null: Graph leaves out what was not
 * asked for and gives null for what is not known.
 *
 * @param id object id
 * @param displayName name as shown
 * @param givenName first name
 * @param surname last name
 * @param userPrincipalName name to sign in with
 * @param mail e-mail address
 * @param jobTitle what the person does
 * @param department where
 * @param companyName for whom
 * @param officeLocation room or building
 * @param businessPhones telephone numbers at work, never null and none of them null
 * @param mobilePhone mobile number
 * @param preferredLanguage such as {@code en-US}
 */
public record User(
        String id,
        String displayName,
        String givenName,
        String surname,
        String userPrincipalName,
        String mail,
        String jobTitle,
        String department,
        String companyName,
        String officeLocation,
        List<String> businessPhones,
        String mobilePhone,
        String preferredLanguage) {

    /** Takes a person as they came: the list may be missing, or hold null. */
    public User {
        businessPhones = businessPhones == null
                ? List.of()
                : businessPhones.stream().filter(Objects::nonNull).toList();
    }
}
