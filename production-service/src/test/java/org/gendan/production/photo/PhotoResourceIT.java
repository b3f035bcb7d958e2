package org.gendan.production.photo;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.narrow;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.access.Background;
import org.gendan.platform.sql.Sql;
import org.gendan.production.Factory;
import org.gendan.production.Pictures;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PhotoResourceIT {

  @Inject Events events;
  @Inject Sql sql;
  @Inject PhotoExpiry expiry;
  private Factory factory;
  private String ticket;
  private final byte[] picture = Pictures.jpeg(7);

  @BeforeEach
  void issueATicket() {
    factory = new Factory(events).build();
    ticket = factory.issued(UUID.randomUUID(), factory.chair, 3);
  }

  @Test
  void aPhotoIsListedWithItsStepAndShownAsAPictureOnly() {
    String id = Pictures.at(ticket, 10, picture);

    as("m", "merchandiser")
        .get(photos())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].stepNo", equalTo(10))
        .body("items[0].about", equalTo("REPORT"))
        .body("items[0].width", equalTo(32))
        .body("items[0].addedBy", equalTo("boss"));
    byte[] shown =
        as("m", "merchandiser")
            .get(photos() + "/" + id)
            .then()
            .statusCode(200)
            .contentType("image/jpeg")
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Disposition", "inline; filename=\"photo-" + id + ".jpg\"")
            .extract()
            .asByteArray();
    assertThat(shown).isEqualTo(picture);
    assertThat(audited(id)).contains("sha256").doesNotContain("jpeg");
  }

  @Test
  void aPhotoThatIsSentAgainIsKeptOnce() {
    String key = UUID.randomUUID().toString();
    String first =
        Pictures.sent(picture, key).post(report(10)).then().statusCode(200).extract().path("id");

    Pictures.sent(picture, key).post(report(10)).then().statusCode(200).body("id", equalTo(first));
    Pictures.sent(picture).post(report(10)).then().statusCode(200).body("id", equalTo(first));

    as("p", "planner").get(photos()).then().body("items", hasSize(1));
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItIsCalled() {
    Pictures.sent("<html>".getBytes(UTF_8))
        .post(report(10))
        .then()
        .statusCode(422)
        .body("code", equalTo("photo/not-a-jpeg"));
    Pictures.sent(picture).contentType("image/png").post(report(10)).then().statusCode(415);
    as("boss", "foreman").body(Map.of()).post(report(10)).then().statusCode(415);
    Pictures.sent(picture).post(steps(10)).then().statusCode(400);
    Pictures.sent(picture).post(steps(10) + "?about=FUN").then().statusCode(400);
    Pictures.sent(Arrays.copyOf(picture, KeepingPhotos.MOST_BYTES + 1))
        .post(report(10))
        .then()
        .statusCode(413)
        .body("code", equalTo("photo/too-large"));

    as("p", "planner").get(photos()).then().body("items", empty());
  }

  @Test
  void aWorkshopAddsAndSeesPhotosOfItsOwnStepsOnly() {
    String ours = Pictures.at(ticket, 10, picture);
    String own = Tokens.scoped("w", Map.of("workshops", Set.of(factory.workshop)), "workshop");
    Pictures.sentAs(own, picture).post(report(10)).then().statusCode(404);
    String theirs =
        Pictures.sentAs(own, picture).post(report(20)).then().statusCode(200).extract().path("id");

    RequestSpecification workshop = given().auth().oauth2(own);
    workshop.get(photos()).then().statusCode(200).body("items.id", equalTo(List.of(theirs)));
    workshop.get(photos() + "/" + theirs).then().statusCode(200);
    workshop
        .get(photos() + "/" + ours)
        .then()
        .statusCode(404)
        .body("code", equalTo("photo/not-found"));
    narrow(Map.of("workshops", Set.of("OTHER")), "workshop").get(photos()).then().statusCode(404);
    narrow(Map.of("plants", Set.of(factory.rawPlant)), "foreman")
        .get(photos())
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void aRemovedPhotoIsGoneAndWhoRemovedItAndWhyIsKnown() {
    String id = Pictures.at(ticket, 10, picture);

    as("p", "planner")
        .body(Map.of("reason", "拍到人了"))
        .post(photos() + "/" + id + "/removal")
        .then()
        .statusCode(204);

    as("p", "planner").get(photos()).then().body("items", empty());
    as("p", "planner").get(photos() + "/" + id).then().statusCode(404);
    assertThat(pictures(id)).isZero();
    assertThat(audited(id)).contains("拍到人了");
    assertThat(Pictures.at(ticket, 10, picture)).isNotEqualTo(id);
  }

  @Test
  void aPictureIsDeletedWhenItsTimeIsOver() {
    String id = Pictures.at(ticket, 10, picture);
    Instant due = dueAt(id);
    assertThat(due).isAfter(Instant.now().plusSeconds(700L * 24 * 60 * 60));

    QuarkusTransaction.requiringNew().run(() -> Background.run(() -> expiry.due(id, due)));

    as("p", "planner").get(photos()).then().body("items", empty());
    assertThat(pictures(id)).isZero();
  }

  private String photos() {
    return "/tickets/" + ticket + "/photos";
  }

  private String steps(int stepNo) {
    return "/tickets/" + ticket + "/steps/" + stepNo + "/photos";
  }

  private String report(int stepNo) {
    return steps(stepNo) + "?about=REPORT";
  }

  private long pictures(String id) {
    return inBackground("select count(*) from photo_pictures where photo_id = ?1", id);
  }

  private String audited(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Background.call(
                    () ->
                        String.join(
                            " ",
                            sql.values(
                                String.class,
                                "select changes::text from audit where entity_id = ?1",
                                id))));
  }

  private Instant dueAt(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.rows(
                        "select due_at from timers where kind = ?1 and subject = ?2",
                        PhotoExpiry.KIND,
                        id)
                    .getFirst()
                    .time(0));
  }

  private long inBackground(String query, String id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Background.call(() -> sql.count(query, UUID.fromString(id))));
  }
}
