using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Priorities", Name = "Priorities", Description = "What the country works by: national standards and operating procedures, version by version.",
    Dependencies = ["Nmap.Cms", "Nmap.Media", "Nmap.Members"])]
