/** Reading and writing plans: the one place where files are touched. */
@NullMarked
package dev.plimsoll.cli.file;

import org.jspecify.annotations.NullMarked;
