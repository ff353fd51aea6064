using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Translations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_translations_standing_Culture_State_SourceAt_SetId",
                table: "translations_standing",
                columns: new[] { "Culture", "State", "SourceAt", "SetId" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_standing_Culture_SourceAt_SetId",
                table: "translations_standing",
                columns: new[] { "Culture", "SourceAt", "SetId" });

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
                name: "translations_marks");

            migrationBuilder.DropTable(
                name: "translations_outings");

            migrationBuilder.DropTable(
                name: "translations_plans");

            migrationBuilder.DropTable(
                name: "translations_standing");

            migrationBuilder.DropTable(
                name: "translations_terms");
        }
    }
}
