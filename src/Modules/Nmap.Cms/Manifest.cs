using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Cms", Name = "Floor",
    Description = "Content, languages, visibility, facts, audit, permissions, recipes and forms: what every other module stands on.")]
