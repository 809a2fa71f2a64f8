package org.graphportal.people.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.graphportal.graph.Initials;
import org.graphportal.graph.User;
import org.graphportal.vault.SessionVault;

/** Remembers in the session whose photos a browser is about to ask for. */
@ApplicationScoped
public class ShownPhotos {

    private static final String SHOWN = "org.graphportal.people.shown";

    @Inject
    HttpServletRequest request;

    @Inject
    SessionVault vault;

    /** Says whom a page shows. */
    public void announce(List<User> people) {
        List<ShownPeople.Shown> page = people.stream()
                .filter(user -> ShownPeople.isId(user.id()))
                .map(user -> new ShownPeople.Shown(
                        user.id(), Initials.of(user.displayName() == null ? "" : user.displayName())))
                .toList();
        ShownPeople before = shown();
        ShownPeople after = before.with(page);
        if (!page.isEmpty() && !after.equals(before)) {
            vault.put(request.getSession(), SHOWN, after);
        }
    }

    ShownPeople shown() {
        return vault.get(request.getSession(), SHOWN, ShownPeople.class).orElse(ShownPeople.NONE);
    }
}
