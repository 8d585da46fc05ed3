/* The key "/" opens the search, on every page, unless somebody is typing or has turned it off on the search page. */
(function () {
  'use strict';
  const search = document.currentScript.dataset.search;
  const TYPING = 'textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])';

  function isOff() {
    try {
      return localStorage.getItem('gloss-slash') === 'off';
    } catch (refused) {
      return false;
    }
  }

  document.addEventListener('keydown', event => {
    const at = event.target;
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
    if (event.key !== '/' || modified || at.isContentEditable || at.matches?.(TYPING) || isOff()) return;
    event.preventDefault();
    const field = document.getElementById('search-field');
    if (field) {
      field.select();
      field.focus();
    } else {
      location.href = search + '#search-field';
    }
  });
})();
