import type { NameOrigin } from './demo-types.js';

/** First and last names that are common among people of one origin. */
interface NameList {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

/**
 * Common names per origin. Each list is long enough to combine into many more names than the demo needs, so
 * that a combination points at nobody in particular.
 */
export const namesByOrigin: Readonly<Record<NameOrigin, NameList>> = {
  dutch: {
    first:
      words(`Anouk, Bas, Bram, Carlijn, Daan, Dirk, Eline, Els, Emma, Esther, Femke, Floor, Frank, Gerrit,
      Hanneke, Hans, Iris, Jaap, Jasper, Jeroen, Joost, Joris, Karin, Kees, Koen, Lars, Lieke, Linda, Lotte,
      Maaike, Maarten, Marieke, Marjan, Mark, Martijn, Merel, Michiel, Nienke, Pieter, Renske, Rianne, Rik,
      Roel, Rosa, Ruud, Sanne, Sjoerd, Stef, Suzanne, Sven, Teun, Thijs, Tom, Tessa, Veerle, Vincent, Wouter,
      Yvonne`),
    last: words(`Aalbers, Bakker, van den Berg, Boersma, Bos, Brouwer, de Bruijn, Dekker, van Dijk, Dijkstra,
      van Doorn, Driessen, van Eijk, Gerritsen, de Graaf, de Groot, van Ham, Hendriks, Hoekstra, Hofman,
      Huisman, Jacobs, de Jong, Jonker, de Koning, Kok, Kramer, Kuipers, van Leeuwen, Maas, Meijer, Mulder,
      Nijland, Oosterhuis, Peters, Postma, Prins, van Rijn, Schouten, Smit, Terpstra, Timmermans, Veenstra,
      Verbeek, Vermeulen, Visser, de Vries, de Wit, Willems, Zijlstra, van Zanten`),
  },
  flemish: {
    first:
      words(`An, Bart, Cedric, Dries, Elke, Evelien, Geert, Griet, Hilde, Ilse, Jef, Jelle, Kaat, Koenraad,
      Kristof, Leen, Lien, Luc, Nele, Pieterjan, Ruben, Sofie, Stijn, Tine, Wim`),
    last: words(`Aerts, Baert, Claes, Coppens, De Backer, De Smet, De Wolf, Desmet, Dewitte, Goossens, Lambrecht,
      Maes, Mertens, Michiels, Nijs, Pauwels, Peeters, Segers, Stevens, Van Damme, Van Hove, Verhaegen, Wouters`),
  },
  german: {
    first:
      words(`Anja, Annika, Christian, Florian, Franziska, Heike, Holger, Jan, Johanna, Jonas, Julia, Jürgen,
      Katrin, Lukas, Markus, Matthias, Nadine, Petra, Sabine, Sebastian, Silke, Stefan, Tobias, Uwe`),
    last: words(`Albrecht, Bauer, Becker, Busch, Engel, Fischer, Franke, Günther, Hartmann, Heinrich, Hoffmann,
      Keller, Krämer, Lehmann, Lorenz, Neumann, Roth, Schäfer, Schneider, Schulte, Vogel, Wagner, Weber, Winter`),
  },
  polish: {
    first: words(`Adam, Agnieszka, Aleksandra, Andrzej, Anna, Bartosz, Dorota, Ewa, Grzegorz, Iwona, Jakub,
      Joanna, Kamil, Katarzyna, Krzysztof, Łukasz, Magdalena, Marcin, Marek, Marta, Michał, Monika, Paweł,
      Piotr, Rafał, Tomasz, Zofia`),
    // Only surnames that keep one form: Polish names in -ski and -ska follow the gender of the first name.
    last: words(`Adamczyk, Banach, Baran, Bielak, Cieślak, Dąbek, Gajda, Kaczmarek, Kmiecik, Kozak, Kubiak, Lis,
      Malec, Mazur, Michalak, Pawlak, Rybak, Sikora, Sobczak, Stasiak, Szulc, Walczak, Wilk, Wojtas, Wróbel,
      Zając`),
  },
  turkish: {
    first:
      words(`Ahmet, Ayşe, Burak, Can, Deniz, Elif, Emine, Emre, Esra, Fatma, Hakan, Hüseyin, Kemal, Leyla,
      Mehmet, Merve, Murat, Selin, Serkan, Yusuf, Zeynep`),
    last: words(`Acar, Aksoy, Arslan, Avcı, Aydın, Bulut, Çelik, Çetin, Demir, Doğan, Erdem, Güler, Kaya, Keskin,
      Koç, Kurt, Öztürk, Polat, Şahin, Taş, Yalçın, Yıldız`),
  },
  moroccan: {
    first:
      words(`Abdel, Amina, Ayoub, Bilal, Fatima, Hamza, Hanan, Hicham, Ilias, Imane, Karim, Khalid, Latifa,
      Mariam, Mohamed, Mounir, Nadia, Naima, Rachid, Said, Soufiane, Yasmina, Younes`),
    last: words(`Aït Ali, El Amrani, Azzouzi, Bakkali, Benali, Benhaddou, Bouazza, Bouzidi, Chakir, Chaoui,
      El Fassi, Haddou, El Hamdaoui, El Kaddouri, Lahlou, Mansouri, El Mourabit, Ouali, Rahmani, Saidi, Tahiri,
      Ziani`),
  },
  surinamese: {
    first:
      words(`Anand, Ashwin, Cheryl, Clyde, Dilip, Farida, Gladys, Glenn, Humphrey, Indra, Jermaine, Kenneth,
      Marvin, Melvin, Mireille, Naomi, Radjesh, Rishi, Romano, Shanti, Sharon, Sunil, Urmila, Vanita`),
    last: words(`Amatdjais, Biharie, Blijd, Chote, Doekhi, Ganga, Gopal, Jagesar, Kartosen, Landveld, Lieveld,
      Lachman, Mahabier, Mangal, Nelom, Oemar, Pinas, Pahalwan, Ramdin, Ramlal, Soekhoe, Soerodimedjo,
      Tjin, Zeefuik`),
  },
};
