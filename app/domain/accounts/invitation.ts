/** Days in which an invitation can be taken. */
export const INVITATION_DAYS = 7

/** Invitations that an enterprise may send in 24 hours. */
export const MOST_INVITATIONS_A_DAY = 20

/** What the key of an invitation's link is made of. */
export const invitationSubject = (invitationId: number) => `invitation:${invitationId}`

/** How an invitation stands to whoever opens its link; at its last instant it can still be taken. */
export function invitationStands(
	{ state, expiresAt }: { state: 'OPEN' | 'ACCEPTED' | 'WITHDRAWN'; expiresAt: Date },
	now: Date,
): 'open' | 'taken' | 'withdrawn' | 'over' {
	if (state === 'ACCEPTED') return 'taken'
	if (state === 'WITHDRAWN') return 'withdrawn'
	return now <= expiresAt ? 'open' : 'over'
}
