/** Uploads of finished pictures to a real S3 server. A module of its own, since that server brings 150 libraries. */
@NullMarked
package dev.easel.s3;

import org.jspecify.annotations.NullMarked;
