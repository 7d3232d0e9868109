import type { AddressLevel } from '#app/domain/checkout/address-choice.ts'
import { inLanguage, type Bilingual, type Language } from '#app/domain/language/bilingual.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

export interface AddressText {
	levels: Record<AddressLevel, string>
	choose: string
	update: string
	line: string
	lineHint: string
}

/** What fields of an address say. */
export const addressText: Catalogue<AddressText> = {
	zh: {
		levels: {
			province: '省',
			city: '市',
			county: '县（市、区）',
			township: '乡镇、街道',
			village: '村、社区（可不选）',
		},
		choose: '请选择',
		update: '更新地址和运费',
		line: '村、街道和门牌',
		lineHint: '例如 某某村 12 号',
	},
	en: {
		levels: {
			province: 'Province',
			city: 'City',
			county: 'County or district',
			township: 'Township',
			village: 'Village (if you like)',
		},
		choose: 'Choose',
		update: 'Update address and shipping',
		line: 'Village, street and door',
		lineHint: 'For example: 12 Some Village',
	},
}

/** An address as it is written in a language: widest first in Chinese, last in English. */
export function addressIn(language: Language, { place, line }: { place: Bilingual; line: string }): string {
	const region = inLanguage(place, language)
	return language === 'zh' ? `${region}${line}` : `${line}, ${region}`
}
