/** What tells that two are one person: account, phone, the address a payment is opened for, the browser. */
export interface ReferralParty {
	accountIds: readonly number[]
	phones: readonly string[]
	/** The payer's, as the payment provider is told. */
	emails: readonly string[]
	visitorIds: readonly string[]
}

const phoneOf = (text: string) => text.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
const emailOf = (text: string) => text.trim().toLowerCase()

const share = <T>(one: readonly T[], other: readonly T[]) => one.some((it) => other.includes(it))

/** Whether who shared and who bought are the same person, phone or payer: nobody earns by their own link. */
export function isSelfReferral(sharer: ReferralParty, buyer: ReferralParty): boolean {
	const phones = (of: ReferralParty) => of.phones.map(phoneOf).filter((it) => it !== '')
	const emails = (of: ReferralParty) => of.emails.map(emailOf).filter((it) => it !== '')
	return (
		share(sharer.accountIds, buyer.accountIds) ||
		share(phones(sharer), phones(buyer)) ||
		share(emails(sharer), emails(buyer)) ||
		share(sharer.visitorIds, buyer.visitorIds)
	)
}
