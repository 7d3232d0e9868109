import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Talk, TalkPage } from '#app/features/letters/components/talk-page.tsx'
import { lettersText } from '#app/features/letters/letters-text.ts'

const talk: Talk = {
	...{ side: 'BUYER', orderNumber: '260501-000001-4', titles: [{ zh: '茶', en: 'Tea' }], key: 'k' },
	...{ seller: { name: { zh: '云雾合作社', en: 'Mist' } }, buyerName: null, letters: [], older: null, refusal: 'over' },
}
const page = (entered: string | null) =>
	renderToString(
		<TalkPage
			{...{ talk, said: null, orderHref: '/orders/1', isOlder: false, report: null }}
			fault={entered === null ? null : { problem: 'over', entered }}
		/>,
	)

test('what was written while the talk closed is kept to be copied, and it is told that it was not sent', () => {
	const html = page('周六几点到？ <b>')
	expect(html).toContain('周六几点到？ &lt;b&gt;</textarea>')
	expect(html).toContain('readonly=""')
	for (const words of [lettersText.zh.problems.closed, lettersText.zh.closed.over]) expect(html).toContain(words)
	expect(html).not.toContain('<form')
})

test('a closed talk to which nothing was written shows no empty field', () => {
	expect(page(null)).not.toContain('<textarea')
})
