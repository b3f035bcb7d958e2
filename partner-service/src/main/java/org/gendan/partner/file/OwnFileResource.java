package org.gendan.partner.file;

import static org.gendan.partner.Roles.PARTNER_SYSTEM;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.gendan.partner.file.FileCommands.CommitFile;
import org.gendan.partner.file.FileCommands.EditRows;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.Registry;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** A partner's own files. Uploads: {@link UploadRoute}. */
@Path("/partner/v1/files")
@RolesAllowed(PARTNER_SYSTEM)
class OwnFileResource {

  private final Registry registry;
  private final FileService service;
  private final SecurityIdentity caller;

  OwnFileResource(Registry registry, FileService service, SecurityIdentity caller) {
    this.registry = registry;
    this.service = service;
    this.caller = caller;
  }

  @GET
  public Page<FileView> list(@BeanParam PageRequest page) {
    return service.page(partner().id(), page);
  }

  @GET
  @Path("/{id}")
  public RestResponse<FileView> get(UUID id) {
    return answer(service.get(partner().id(), id));
  }

  @GET
  @Path("/{id}/rows")
  public Page<RowView> rows(
      UUID id,
      @QueryParam("faulty") @DefaultValue("false") boolean faulty,
      @BeanParam PageRequest page) {
    return service.rows(partner().id(), id, faulty, page);
  }

  @POST
  @Path("/{id}/edits")
  @Idempotent
  public RestResponse<FileView> edit(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid EditRows command) {
    return answer(service.edit(partner(), id, version, command));
  }

  @POST
  @Path("/{id}/commit")
  @Idempotent
  public CommitView commit(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid CommitFile command) {
    KnownPartner partner = partner();
    return service.commit(partner, id, version, command, partner.code());
  }

  @POST
  @Path("/{id}/discard")
  @Idempotent
  public RestResponse<FileView> discard(UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    KnownPartner partner = partner();
    return answer(service.discard(partner.id(), id, version, partner.code()));
  }

  private KnownPartner partner() {
    return registry.calling(caller).active();
  }

  private static RestResponse<FileView> answer(FileView file) {
    return Answers.ok(file, file.version());
  }
}
