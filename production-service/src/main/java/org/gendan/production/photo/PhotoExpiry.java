package org.gendan.production.photo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.gendan.platform.time.TimerHandler;

/** Removes the picture of a photo that was kept long enough. */
@ApplicationScoped
class PhotoExpiry implements TimerHandler {

  static final String KIND = "photo-expiry";

  private final KeepingPhotos photos;

  PhotoExpiry(KeepingPhotos photos) {
    this.photos = photos;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(String subject, Instant dueAt) {
    photos.expire(UUID.fromString(subject));
  }
}
