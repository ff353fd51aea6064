using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Localization", Name = "Languages",
    Description = "Interface texts from PO files, the language of a request, dates, numbers and lists as readers write them.",
    Dependencies = ["Nmap.Cms"])]
