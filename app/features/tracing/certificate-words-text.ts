import type { Catalogue } from '#app/ui/text/language.tsx'

export interface CertificateWords {
	certificates: Record<'PROMISE' | 'TEST' | 'GREEN_FOOD' | 'ORGANIC' | 'ORIGIN_MARK', string>
	bases: Record<'SELF_TEST' | 'COMMISSIONED_TEST' | 'INTERNAL_CONTROL' | 'SELF_COMMITMENT', string>
}

/** The words that stand on papers; the Chinese name of the promise certificate is the law's. */
export const certificateWords: Catalogue<CertificateWords> = {
	zh: {
		certificates: {
			PROMISE: '承诺达标合格证',
			TEST: '检测报告',
			GREEN_FOOD: '绿色食品证书',
			ORGANIC: '有机产品证书',
			ORIGIN_MARK: '地理标志',
		},
		bases: {
			SELF_TEST: '自我检测',
			COMMISSIONED_TEST: '委托检测',
			INTERNAL_CONTROL: '内部质量控制',
			SELF_COMMITMENT: '自我承诺',
		},
	},
	en: {
		certificates: {
			PROMISE: 'Promise certificate (承诺达标合格证)',
			TEST: 'Test report',
			GREEN_FOOD: 'Green food certificate',
			ORGANIC: 'Organic certificate',
			ORIGIN_MARK: 'Origin mark',
		},
		bases: {
			SELF_TEST: 'own tests',
			COMMISSIONED_TEST: 'commissioned tests',
			INTERNAL_CONTROL: 'internal quality control',
			SELF_COMMITMENT: 'own commitment',
		},
	},
}
