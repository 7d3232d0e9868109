import { chromium } from '@playwright/test'
import { LINES, measurePage } from '#tests/load/measured-page.ts'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const path of ['/', '/products', '/search?q=茶', '/products/small-green-tea', '/stays/small-mountain-stay', '/experiences/small-night-sky', '/products/small-green-tea/reviews', '/packages/small-weekend'])
	for (const isLight of [false, true]) {
		const p = await measurePage(browser, { origin: 'http://localhost:4710', path, line: LINES.open, isLight })
		console.log(path, isLight ? 'light' : 'full', p.status, (p.bytes / 1024).toFixed(1), 'js', (p.scriptBytes / 1024).toFixed(1), 'cls', p.layoutShift)
	}
await browser.close()
