import { bankFile } from '#app/domain/settlement/bank-file.ts'
import type { FilePayouts } from '#app/platform/payout-provider.ts'
import type { Seals } from '#app/platform/seals.ts'

/** Payouts by the bank's file of a day: the only place where account numbers are opened. */
export const createBankFilePayouts = (seals: Seals): FilePayouts => ({
	carrier: 'bank_file',
	write: ({ day, rows }) => ({
		name: `payouts-${day}.csv`,
		text: bankFile(rows.map(({ numberSealed, ...row }) => ({ ...row, accountNumber: seals.open(numberSealed) }))),
	}),
})
