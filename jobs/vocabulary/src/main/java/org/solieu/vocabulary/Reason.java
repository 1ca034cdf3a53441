package org.solieu.vocabulary;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read or written, in words for whoever named it. */
public final class Reason {
    private Reason() {}

    /** What a person needs to know of a failure: Java says it by the name of a class. */
    public static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "there is no '%s'".formatted(missing.getFile());
            case FileAlreadyExistsException there -> "there is a '%s' already".formatted(there.getFile());
            case AccessDeniedException denied -> "access to '%s' is denied".formatted(denied.getFile());
            case NotDirectoryException file -> "'%s' is no folder".formatted(file.getFile());
            case DirectoryNotEmptyException full -> "'%s' is a folder and not empty".formatted(full.getFile());
            case FileSystemException other -> "'%s': %s".formatted(other.getFile(), words(other.getReason()));
            case CharacterCodingException unreadable -> "it is no text in UTF-8";
            case ZipException damaged -> "it is no whole ZIP file";
            default -> words(failure.getMessage());
        };
    }

    private static String words(@Nullable String message) {
        return message == null ? "the system does not say why" : message;
    }
}
