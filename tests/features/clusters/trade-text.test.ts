import { expect, test } from 'vitest'
import { tradeWord, tradeWords } from '#app/features/clusters/trade-text.ts'

test('no source of an order is told by its code, in either language', () => {
	const told = (language: 'zh' | 'en') => ['qr', 'onsite', 'api', 'ad'].map((it) => tradeWord(tradeWords[language], it))
	expect(told('en')).toEqual(['code scanned on site', 'visit in person', 'by the API', 'advertisement'])
	expect(told('zh')).toEqual(['扫码', '到访', '接口', '广告'])
})
