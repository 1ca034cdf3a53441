package org.solieu.whole;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the same installation after {@code solieu up}, which ends with the last of them. */
class RunningInstallation implements ParameterResolver {
    private final String engines;

    RunningInstallation() {
        this("trino");
    }

    RunningInstallation(String engines) {
        this.engines = engines;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(getClass(), type -> start(), Installation.class);
    }

    private Installation start() {
        Installation installation = Installation.create(engines);
        try {
            installation.solieu("up");
            return installation;
        } catch (IllegalStateException e) {
            installation.solieu("down");
            throw e;
        }
    }
}
