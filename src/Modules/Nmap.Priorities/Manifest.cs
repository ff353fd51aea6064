using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Priorities", Name = "Priorities", Description = "What the country works by: national standards and operating procedures, version by version, advocacy, and priorities in their order.",
    Dependencies = ["Nmap.Cms", "Nmap.Media", "Nmap.Members", "Nmap.Meetings", "Nmap.Planning"])]
