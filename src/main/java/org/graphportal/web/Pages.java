package org.graphportal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches on Jakarta Faces 4. */
@FacesConfig
@ApplicationScoped
class Pages {}
