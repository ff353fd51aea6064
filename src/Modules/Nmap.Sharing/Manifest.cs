using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Sharing", Name = "Sharing", Dependencies = ["Nmap.Cms"],
    Description = "The content API and its description, feeds, the public calendar, the sitemap and the conventions by which machines find their way.")]
