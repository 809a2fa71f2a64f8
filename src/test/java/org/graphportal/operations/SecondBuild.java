package org.graphportal.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The WAR as a later build would make it: it differs by a class more and by what a page says. */
final class SecondBuild {

    private SecondBuild() {}

    /** Makes it of the first. */
    static Path of(Path war, Path file) throws IOException {
        Files.copy(war, file, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            String name = SecondBuild.class.getName().replace('.', '/') + ".class";
            Path added = inside.getPath("/WEB-INF/classes/" + name);
            Files.createDirectories(added.getParent());
            Files.copy(SecondBuild.class.getResourceAsStream("/" + name), added);
            Path page = inside.getPath("/index.xhtml");
            Files.writeString(page, Files.readString(page).replace("</ui:composition>", "<!-- 2 --></ui:composition>"));
        }
        return file;
    }
}
