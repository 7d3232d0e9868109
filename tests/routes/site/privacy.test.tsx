import { expect, test } from 'vitest'
import Privacy from '#app/routes/site/privacy.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

test.each(['zh', 'en'] as const)(
	'whoever agreed to be remembered takes it back on the privacy page, without an account: %s',
	(language) => {
		const html = drawPage(Privacy, { language, read: null })
		expect(html).toContain('action="/consent"')
		expect(html).toContain('value="forget"')
		expect(html).toContain(language === 'zh' ? '13 个月' : '13 months')
	},
)
