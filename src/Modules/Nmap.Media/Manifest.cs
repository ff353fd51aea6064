using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Media", Name = "Media", Description = "Files that people bring: known by their content, cleaned, kept in the database.",
    Dependencies = ["Nmap.Cms"])]
