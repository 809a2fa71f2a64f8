package org.graphportal.standin;

import jakarta.json.JsonObject;

/**
 * Somebody who can sign in at the stand-in.
 *
 * @param id the object id
 * @param json everything that the stand-in knows
 */
public record StandInPerson(String id, String userPrincipalName, String displayName, JsonObject json) {

    static StandInPerson of(JsonObject json) {
        return new StandInPerson(
                json.getString("id"), json.getString("userPrincipalName"), json.getString("displayName"), json);
    }
}
