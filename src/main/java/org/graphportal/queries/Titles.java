package org.graphportal.queries;

import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;
import org.graphportal.settings.query.GraphQuery;

/** What queries are called: as the operator says, else as they come with the application, else by their names. */
final class Titles {

    private Titles() {}

    static String of(GraphQuery query) {
        String key = "query.title." + query.name();
        return query.title() != null ? query.title() : texts().containsKey(key) ? texts().getString(key) : query.name();
    }

    static ResourceBundle texts() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getApplication().getResourceBundle(context, "msg");
    }
}
