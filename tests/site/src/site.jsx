// What every part of a page may ask for: the boot data, texts in the page's language, and navigation without loading.
import { createContext, useContext } from 'react';
import de from './texts/de.json';
import en from './texts/en.json';

export const SiteContext = createContext(null);
export const useSite = () => useContext(SiteContext);

export const textsOf = language => (language === 'de' ? de : en);
export const useTexts = () => textsOf(useSite().language);

// Same host and no form: history.pushState. Otherwise the browser loads the page.
export function Link({ href, children, onClick, ...rest }) {
  const { host, navigate } = useSite();
  const go = event => {
    onClick?.(event);
    const url = new URL(href, `https://${host}`);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    if (url.host !== host || url.pathname.includes('/contact/')) return;
    event.preventDefault();
    navigate(url.pathname + url.search);
  };
  return (
    <a href={href} onClick={go} {...rest}>
      {children}
    </a>
  );
}

export const privacyHome = host => (host.endsWith('instagram.com') ? 'https://privacycenter.instagram.com' : '');
export const formAddress = site =>
  site === 'facebook'
    ? 'https://www.facebook.com/help/contact/712876720715583'
    : 'https://help.instagram.com/contact/767264225370182';
export const THIRD_PARTY_FORM = 'https://www.facebook.com/help/contact/510058597920541';
