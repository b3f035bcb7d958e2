package org.gendan.production.photo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A photo as people find it in a list; the picture has an address of its own. */
record PhotoView(
    UUID id,
    int stepNo,
    About about,
    int bytes,
    int width,
    int height,
    String addedBy,
    Instant addedAt) {

  /** All photos of a ticket. */
  record PhotoList(List<PhotoView> items) {}

  static PhotoView of(Photo photo) {
    return new PhotoView(
        photo.id,
        photo.stepNo,
        photo.about,
        photo.bytes,
        photo.width,
        photo.height,
        photo.addedBy,
        photo.addedAt);
  }
}
