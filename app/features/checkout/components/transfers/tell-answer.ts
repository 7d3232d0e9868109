import type { TransferAnswered } from '#app/domain/payments/transfer-answers.ts'
import type { transferAnswerText } from '#app/features/checkout/transfer-answer-text.ts'
import type { NoticeTone } from '#app/ui/kit/notice.tsx'

type Text = (typeof transferAnswerText)['zh']
type Money = (minor: number) => string
type Told = { tone: NoticeTone; words: string }

type WithFacts = Extract<
	TransferAnswered['outcome'],
	'paid' | 'short' | 'paid-before' | 'too-little' | 'let-go' | 'imported' | 'bad-form'
>

/** Answers that are told without a sum: every outcome that the switch below does not name must stand here. */
const PLAIN: Record<Exclude<TransferAnswered['outcome'], WithFacts>, (t: Text) => Told> = {
	unmatched: (t) => ({ tone: 'info', words: t.unmatched }),
	known: (t) => ({ tone: 'warn', words: t.known }),
	'no-such-order': (t) => ({ tone: 'error', words: t.noSuchOrder }),
	'not-unmatched': (t) => ({ tone: 'warn', words: t.notUnmatched }),
	recorded: (t) => ({ tone: 'success', words: t.refundRecorded }),
	'done-before': (t) => ({ tone: 'warn', words: t.refundDoneBefore }),
	'not-by-hand': (t) => ({ tone: 'error', words: t.refundNotByHand }),
	covered: (t) => ({ tone: 'warn', words: t.refundCovered }),
	'with-the-bank': (t) => ({ tone: 'error', words: t.refundWithBank }),
	'no-evidence': (t) => ({ tone: 'error', words: t.refundNoEvidence }),
	'no-such-refund': (t) => ({ tone: 'error', words: t.noSuchRefund }),
	'no-statement': (t) => ({ tone: 'error', words: t.noStatement }),
	'too-large': (t) => ({ tone: 'error', words: t.tooLarge }),
}

const paid = (t: Text, surplusMinor: number, money: Money): Told => ({
	tone: 'success',
	words: surplusMinor === 0 ? t.paid : t.paidWithSurplus(money(surplusMinor)),
})

const returned = (t: Text, sum: (money: string) => string, minor: number, money: Money): Told => ({
	tone: 'warn',
	words: minor === 0 ? t.nothingLeft : sum(money(minor)),
})

const imported = (t: Text, taken: number, wrong: number): Told => ({
	tone: wrong === 0 ? 'success' : 'warn',
	words: t.imported(taken, wrong),
})

const badForm = (t: Text, faults: Record<string, string>): Told => ({
	tone: 'error',
	words: [...Object.values(faults).map((fault) => t.faults[fault] ?? fault), t.badForm].join(' '),
})

/** How an answer is told: its tone and its words. */
export function tellAnswer(answer: TransferAnswered, t: Text, money: Money): Told {
	switch (answer.outcome) {
		case 'paid':
			return paid(t, answer.surplusMinor, money)
		case 'short':
			return { tone: 'info', words: t.short(money(answer.missingMinor)) }
		case 'paid-before':
			return returned(t, t.paidBefore, answer.returnedMinor, money)
		case 'too-little':
			return returned(t, t.tooLittle, answer.returnedMinor, money)
		case 'let-go':
			return returned(t, t.letGo, answer.returnedMinor, money)
		case 'imported':
			return imported(t, answer.rows.length, answer.faults.length)
		case 'bad-form':
			return badForm(t, answer.faults)
		default:
			return PLAIN[answer.outcome](t)
	}
}
