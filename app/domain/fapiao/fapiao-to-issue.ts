/** A fapiao to issue: the fields a digital fapiao (数电发票) asks of the one who issues it. Amounts include tax (价税合计). */
export type FapiaoToIssue = {
	/** The same at every try: an issuer answers it once. */
	key: string
	/** 购买方. The code is the unified social credit code of a company; null for a person. */
	buyer: { name: string; taxNumber: string | null; email: string }
	/** 销售方. */
	seller: { name: string }
	/** 项目名称, 规格型号, 数量, 金额. A red fapiao has none: it takes back a sum. */
	items: { name: string; specification: string; quantity: number; amountMinor: number }[]
	totalMinor: number
	currency: string
	/** 备注. */
	remark: string
	/** 红字: of which fapiao so much is taken back, and why. */
	reverses: { number: string; reason: string } | null
}
