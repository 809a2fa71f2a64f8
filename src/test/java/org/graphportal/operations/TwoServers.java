package org.graphportal.operations;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link OnTwoServers} means. The servers live as long as the run. */
final class TwoServers implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Haproxy.assumeInstalled();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        nodes(context).startBoth();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Nodes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return nodes(context);
    }

    private static Nodes nodes(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TwoServers.class))
                .getOrComputeIfAbsent(Nodes.class, ignored -> new Nodes(), Nodes.class);
    }
}
