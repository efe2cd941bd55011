// What every part of a page may ask for: the boot data, texts in the page's language, and navigation without loading.
import { createContext, useContext } from 'react';
import { ownFormAddress, thirdPartyAddress } from './forms/catalogue.js';
import { TEXTS } from './texts/all.js';

export const SiteContext = createContext(null);
export const useSite = () => useContext(SiteContext);

export const textsOf = language => TEXTS[language] ?? TEXTS.en;
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

/** Where the way to object ends, in the present generation. */
export function useFormAddress() {
  const { site, switches } = useSite();
  return ownFormAddress(site, switches.generation);
}
export function useThirdPartyAddress() {
  return thirdPartyAddress(useSite().switches.thirdParty);
}

/** Whether the forms, notices and menus of 2024 are in force. */
export const isOf2024 = switches => switches.generation.startsWith('2024');
