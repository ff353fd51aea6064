using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nmap.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Kinds : Migration
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
                name: "IX_portal_news_CorrectedOn",
                table: "portal_news",
                column: "CorrectedOn");

            migrationBuilder.CreateIndex(
                name: "IX_portal_news_Kind",
                table: "portal_news",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_priorities_comments_SetId",
                table: "priorities_comments",
                column: "SetId");
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
                name: "portal_news");

            migrationBuilder.DropTable(
                name: "priorities_comments");

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
                name: "Tags",
                table: "goodpractices_index");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "cms_items");
        }
    }
}
