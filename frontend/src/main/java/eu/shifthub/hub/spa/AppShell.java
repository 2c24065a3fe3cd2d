package eu.shifthub.hub.spa;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;

/** The page that carries the single-page application. */
@StyleSheet(Aura.STYLESHEET)
public class AppShell implements AppShellConfigurator {}
