package org.graphportal.it;

import java.util.Map;
import java.util.function.BiFunction;
import org.graphportal.browser.Browser;
import org.graphportal.standin.StandInControl;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link OnThePortal} means. */
final class PortalExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Map<Class<?>, BiFunction<ParameterContext, ExtensionContext, Object>> PARAMETERS = Map.of(
            Portal.class, (parameter, context) -> portal(context),
            Http.class, (parameter, context) -> new Http(portal(context)),
            StandInControl.class,
                    (parameter, context) -> new StandInControl(portal(context).entra()),
            Browser.class,
                    (parameter, context) -> TestBrowsers.of(context)
                            .named(parameter.getParameter().getName()));

    @Override
    public void beforeAll(ExtensionContext context) {
        SharedPortal.of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.get(parameter.getParameter().getType()).apply(parameter, context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(failure -> TestBrowsers.of(context).keepEvidence());
    }

    private static Portal portal(ExtensionContext context) {
        return SharedPortal.of(context).portal();
    }
}
