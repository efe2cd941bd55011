// Every language's texts: the services' everyday pages, their forms in all generations, and the other services.
import de from './de.json';
import en from './en.json';
import fr from './fr.json';
import generationsDe from './generations/de.json';
import generationsEn from './generations/en.json';
import generationsFr from './generations/fr.json';
import generationsPl from './generations/pl.json';
import generationsPt from './generations/pt.json';
import othersDe from './others/de.json';
import othersEn from './others/en.json';
import pl from './pl.json';
import pt from './pt.json';

// WhatsApp, LinkedIn and X speak English to those whose language the replica does not have for them.
export const TEXTS = {
  en: { ...en, generations: generationsEn, others: othersEn },
  de: { ...de, generations: generationsDe, others: othersDe },
  fr: { ...fr, generations: generationsFr, others: othersEn },
  pl: { ...pl, generations: generationsPl, others: othersEn },
  pt: { ...pt, generations: generationsPt, others: othersEn },
};
