package org.graphportal.web.preferences;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives every page, error pages included, the locale of the person who looks at it: the language by choice or by
 * {@code Accept-Language}, dates and numbers as in their country. Named in {@code faces-config.xml}.
 */
public class PersonLocale extends ViewHandlerWrapper {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Called by Faces with the view handler that was there before. */
    public PersonLocale(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return of((HttpServletRequest) context.getExternalContext().getRequest());
    }

    /** Returns the locale of the person whose request this is. */
    public static Locale of(HttpServletRequest request) {
        // Without the header the server would name its own locale here.
        List<Locale> accepted =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return locale(Preference.LANGUAGE.remembered(request).orElse(null), accepted);
    }

    /**
     * Returns the locale to use.
     *
     * @param chosen the language that was chosen, null for none
     * @param accepted the browser's locales, the preferred one first
     */
    static Locale locale(String chosen, List<Locale> accepted) {
        return accepted.stream()
                .filter(locale -> chosen == null
                        ? Preference.LANGUAGE.offers().contains(locale.getLanguage())
                        : locale.getLanguage().equals(chosen))
                .map(PersonLocale::plain)
                .findFirst()
                .orElseGet(() -> Locale.forLanguageTag(chosen == null ? "en" : chosen));
    }

    /** Leaves language and country only: texts are kept for each locale ever seen, so there must not be endlessly many. */
    private static Locale plain(Locale locale) {
        Locale.Builder plain = new Locale.Builder().setLanguage(locale.getLanguage());
        return COUNTRIES.contains(locale.getCountry())
                ? plain.setRegion(locale.getCountry()).build()
                : plain.build();
    }
}
