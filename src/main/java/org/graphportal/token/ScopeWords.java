package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in plain words what a scope allows. */
@Named
@ApplicationScoped
public class ScopeWords {

    /** Returns the key of the words; operators may ask for scopes that nobody has words for. */
    public String key(String scope) {
        FacesContext context = FacesContext.getCurrentInstance();
        ResourceBundle texts = context.getApplication().getResourceBundle(context, "msg");
        return key(scope, texts);
    }

    static String key(String scope, ResourceBundle texts) {
        String key = "scope." + scope.toLowerCase(Locale.ROOT);
        return texts.containsKey(key) ? key : "scope.other";
    }
}
