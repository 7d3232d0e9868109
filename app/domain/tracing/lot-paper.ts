/** On what a promise rests (承诺依据). */
export type PromiseBasis = 'SELF_TEST' | 'COMMISSIONED_TEST' | 'INTERNAL_CONTROL' | 'SELF_COMMITMENT'
/** The promise certificate (承诺达标合格证), test reports and marks. */
export type CertificateKind = 'PROMISE' | 'TEST' | 'GREEN_FOOD' | 'ORGANIC' | 'ORIGIN_MARK'

/** A certificate or report of a lot, without how to reach who promises; days local, grams. */
export interface LotPaper {
	id: number
	kind: CertificateKind
	number: string
	issuerZh: string
	issuerEn: string
	basis: PromiseBasis | null
	items: string
	hasPassed: boolean | null
	amountG: number | null
	issuedOn: string
	validTo: string | null
}
