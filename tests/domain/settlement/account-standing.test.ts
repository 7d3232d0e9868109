import { expect, test } from 'vitest'
import { accountStanding, wordsForWanted } from '#app/domain/settlement/account-standing.ts'

const account = {
	providerId: 'acct_1',
	transfers: 'inactive',
	isSubmitted: true,
	due: [],
	disabledReason: null,
} as const

test('an account stands by what the provider says of it, an active one whatever else is asked', () => {
	expect(accountStanding(null)).toBe('none')
	expect(accountStanding({ ...account, providerId: null })).toBe('none')
	expect(accountStanding({ ...account, isSubmitted: false })).toBe('begun')
	expect(accountStanding({ ...account, due: ['external_account'] })).toBe('asked')
	expect(accountStanding({ ...account, transfers: 'pending' })).toBe('checked')
	expect(accountStanding({ ...account, transfers: 'active', due: ['external_account'] })).toBe('active')
	expect(accountStanding({ ...account, disabledReason: 'rejected.fraud' })).toBe('stopped')
	expect(accountStanding({ ...account, isSubmitted: false, disabledReason: 'deauthorized' })).toBe('stopped')
})

test('what is asked for is said by the words that fit its name best', () => {
	const words = { individual: 'facts', 'individual.verification': 'a paper' }
	expect(wordsForWanted('individual.verification.document', words)).toBe('a paper')
	expect(wordsForWanted('individual.dob.day', words)).toBe('facts')
	expect(wordsForWanted('relationship.owner', words)).toBeNull()
})
