import { expect, test } from 'vitest'
import { inLanguage, isLanguage } from '#app/domain/language/bilingual.ts'

test('a text is given in the language asked for', () => {
	expect(inLanguage({ zh: '茶', en: 'Tea' }, 'zh')).toBe('茶')
	expect(inLanguage({ zh: '茶', en: 'Tea' }, 'en')).toBe('Tea')
})

test('a text never written in one language is given in the other', () => {
	expect(inLanguage({ zh: '茶', en: '' }, 'en')).toBe('茶')
	expect(inLanguage({ zh: '', en: 'Tea' }, 'zh')).toBe('Tea')
})

test('only the languages of the site are languages', () => {
	expect([isLanguage('zh'), isLanguage('en'), isLanguage('fr'), isLanguage(null)]).toEqual([true, true, false, false])
})
