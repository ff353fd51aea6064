using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Publishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "priorities_advocacy",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "priorities_advocacy",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Urgency",
                table: "priorities_advocacy",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "After",
                table: "notifications_links",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Needs",
                table: "meetings_replies",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldBefore",
                table: "meetings_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "goodpractices_index",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "cms_items",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NeutralParts",
                table: "cms_items",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "awareness_campaigns",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false),
                    Audiences = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_campaigns", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "awareness_duty",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Phone = table.Column<string>(type: "text", nullable: false),
                    Mail = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_duty", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "awareness_groups",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_groups", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "awareness_materials",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Format = table.Column<string>(type: "text", nullable: false),
                    Audiences = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_materials", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "awareness_photos",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<string>(type: "text", nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Caption = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    Credit = table.Column<string>(type: "text", nullable: false),
                    ClearedBy = table.Column<string>(type: "text", nullable: false),
                    ClearedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_photos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "goodpractices_reuse",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SetId = table.Column<string>(type: "text", nullable: false),
                    Where = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Worked = table.Column<string>(type: "text", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: true),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    ToldById = table.Column<string>(type: "text", nullable: true),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    DecidedById = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goodpractices_reuse", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "goodpractices_sharing",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SetId = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false),
                    VersionId = table.Column<string>(type: "text", nullable: false),
                    ForWhom = table.Column<string>(type: "text", nullable: false),
                    AskedById = table.Column<string>(type: "text", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    DecidedById = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ForTheLead = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goodpractices_sharing", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "localization_sentences",
                columns: table => new
                {
                    Culture = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Context = table.Column<string>(type: "text", nullable: true),
                    English = table.Column<string>(type: "text", nullable: false),
                    EnglishPlural = table.Column<string>(type: "text", nullable: true),
                    Forms = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_localization_sentences", x => new { x.Culture, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "media_items",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Alt = table.Column<string>(type: "text", nullable: false),
                    Caption = table.Column<string>(type: "text", nullable: false),
                    Decorative = table.Column<bool>(type: "boolean", nullable: false),
                    Transcript = table.Column<string>(type: "text", nullable: false),
                    Subtitles = table.Column<string>(type: "text", nullable: false),
                    WithoutWords = table.Column<string>(type: "text", nullable: false),
                    Licence = table.Column<string>(type: "text", nullable: false),
                    Credit = table.Column<string>(type: "text", nullable: false),
                    TakenBy = table.Column<string>(type: "text", nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: false),
                    ShowsPersons = table.Column<bool>(type: "boolean", nullable: true),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    FocusX = table.Column<int>(type: "integer", nullable: false),
                    FocusY = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    BroughtBy = table.Column<string>(type: "text", nullable: true),
                    BroughtOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClearedBy = table.Column<string>(type: "text", nullable: true),
                    ClearedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GoneBecause = table.Column<string>(type: "text", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "media_renditions",
                columns: table => new
                {
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    MediaType = table.Column<string>(type: "text", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_renditions", x => new { x.ItemId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "portal_news",
                columns: table => new
                {
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    CorrectedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_news", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "portal_review_dates",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    SetById = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_review_dates", x => x.SetId);
                });

            migrationBuilder.CreateTable(
                name: "portal_unsaved_texts",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_unsaved_texts", x => new { x.PersonId, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "priorities_comments",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SetId = table.Column<string>(type: "text", nullable: false),
                    VersionId = table.Column<string>(type: "text", nullable: false),
                    WordingOf = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Culture = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_priorities_comments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Culture = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    List = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Query = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ToldUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LookedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "translations_marks",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    UnitId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TargetDigest = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SourceDigest = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SourceText = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Machine = table.Column<bool>(type: "boolean", nullable: false),
                    SignedById = table.Column<string>(type: "text", nullable: true),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WaivedBecause = table.Column<string>(type: "text", nullable: true),
                    WaivedById = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_marks", x => new { x.SetId, x.Culture, x.UnitId, x.TargetDigest, x.SourceDigest });
                });

            migrationBuilder.CreateTable(
                name: "translations_outings",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Together = table.Column<bool>(type: "boolean", nullable: false),
                    ByPersonId = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_outings", x => x.SetId);
                });

            migrationBuilder.CreateTable(
                name: "translations_plans",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    NotPlannedBecause = table.Column<string>(type: "text", nullable: true),
                    TranslatorId = table.Column<string>(type: "text", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ByPersonId = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_plans", x => new { x.SetId, x.Culture });
                });

            migrationBuilder.CreateTable(
                name: "translations_standing",
                columns: table => new
                {
                    SetId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ItemId = table.Column<string>(type: "text", nullable: true),
                    AuthorId = table.Column<string>(type: "text", nullable: true),
                    Pieces = table.Column<int>(type: "integer", nullable: false),
                    Behind = table.Column<int>(type: "integer", nullable: false),
                    Machine = table.Column<int>(type: "integer", nullable: false),
                    TranslatorId = table.Column<string>(type: "text", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SourceAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VersionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_standing", x => new { x.SetId, x.Culture });
                });

            migrationBuilder.CreateTable(
                name: "translations_terms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Also = table.Column<string>(type: "text", nullable: false),
                    Forbidden = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "media_consents",
                columns: table => new
                {
                    ItemId = table.Column<string>(type: "text", nullable: false),
                    Persons = table.Column<string>(type: "text", nullable: false),
                    Uses = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaperId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_consents", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_media_consents_media_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "media_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_priorities_advocacy_Stage",
                table: "priorities_advocacy",
                column: "Stage");

            migrationBuilder.CreateIndex(
                name: "IX_awareness_campaigns_From",
                table: "awareness_campaigns",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_awareness_duty_To",
                table: "awareness_duty",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_awareness_materials_ExpiresOn",
                table: "awareness_materials",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_reuse_SetId",
                table: "goodpractices_reuse",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_reuse_State",
                table: "goodpractices_reuse",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_sharing_SetId_Level",
                table: "goodpractices_sharing",
                columns: new[] { "SetId", "Level" });

            migrationBuilder.CreateIndex(
                name: "IX_goodpractices_sharing_State",
                table: "goodpractices_sharing",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_media_consents_ExpiresOn",
                table: "media_consents",
                column: "ExpiresOn",
                filter: "\"ExpiresOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_media_items_BroughtOn_Id",
                table: "media_items",
                columns: new[] { "BroughtOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_portal_news_CorrectedOn",
                table: "portal_news",
                column: "CorrectedOn");

            migrationBuilder.CreateIndex(
                name: "IX_portal_news_Kind",
                table: "portal_news",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_portal_review_dates_On",
                table: "portal_review_dates",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_portal_unsaved_texts_At",
                table: "portal_unsaved_texts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_priorities_comments_SetId",
                table: "priorities_comments",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_Culture_List_Query",
                table: "subscriptions",
                columns: new[] { "Culture", "List", "Query" });

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_EmailKey_List_Query_Culture",
                table: "subscriptions",
                columns: new[] { "EmailKey", "List", "Query", "Culture" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_unconfirmed",
                table: "subscriptions",
                column: "AskedAt",
                filter: "\"ConfirmedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_translations_standing_Culture_SourceAt_SetId",
                table: "translations_standing",
                columns: new[] { "Culture", "SourceAt", "SetId" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_standing_Culture_State_SourceAt_SetId",
                table: "translations_standing",
                columns: new[] { "Culture", "State", "SourceAt", "SetId" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_standing_State_SourceAt_SetId_Culture",
                table: "translations_standing",
                columns: new[] { "State", "SourceAt", "SetId", "Culture" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_standing_TranslatorId_DueOn",
                table: "translations_standing",
                columns: new[] { "TranslatorId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_standing_VersionId",
                table: "translations_standing",
                column: "VersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awareness_campaigns");

            migrationBuilder.DropTable(
                name: "awareness_duty");

            migrationBuilder.DropTable(
                name: "awareness_groups");

            migrationBuilder.DropTable(
                name: "awareness_materials");

            migrationBuilder.DropTable(
                name: "awareness_photos");

            migrationBuilder.DropTable(
                name: "goodpractices_reuse");

            migrationBuilder.DropTable(
                name: "goodpractices_sharing");

            migrationBuilder.DropTable(
                name: "localization_sentences");

            migrationBuilder.DropTable(
                name: "media_consents");

            migrationBuilder.DropTable(
                name: "media_renditions");

            migrationBuilder.DropTable(
                name: "portal_news");

            migrationBuilder.DropTable(
                name: "portal_review_dates");

            migrationBuilder.DropTable(
                name: "portal_unsaved_texts");

            migrationBuilder.DropTable(
                name: "priorities_comments");

            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropTable(
                name: "translations_marks");

            migrationBuilder.DropTable(
                name: "translations_outings");

            migrationBuilder.DropTable(
                name: "translations_plans");

            migrationBuilder.DropTable(
                name: "translations_standing");

            migrationBuilder.DropTable(
                name: "translations_terms");

            migrationBuilder.DropTable(
                name: "media_items");

            migrationBuilder.DropIndex(
                name: "IX_priorities_advocacy_Stage",
                table: "priorities_advocacy");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "priorities_advocacy");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "priorities_advocacy");

            migrationBuilder.DropColumn(
                name: "Urgency",
                table: "priorities_advocacy");

            migrationBuilder.DropColumn(
                name: "After",
                table: "notifications_links");

            migrationBuilder.DropColumn(
                name: "Needs",
                table: "meetings_replies");

            migrationBuilder.DropColumn(
                name: "ToldBefore",
                table: "meetings_meetings");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "goodpractices_index");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "cms_items");

            migrationBuilder.DropColumn(
                name: "NeutralParts",
                table: "cms_items");
        }
    }
}
