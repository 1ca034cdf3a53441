package org.solieu.whole;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the same installation with dashboards, which ends with the last of them. */
final class RunningDashboards implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(RunningDashboards.class, type -> start(), Installation.class);
    }

    private static Installation start() {
        Installation installation = Installation.create("trino,superset");
        try {
            installation.solieu("up");
            return installation;
        } catch (IllegalStateException e) {
            installation.solieu("down");
            throw e;
        }
    }
}
