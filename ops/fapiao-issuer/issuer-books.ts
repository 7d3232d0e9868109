/** What became of a request. */
export type Answer =
	| { status: 'issued'; number: string; issued_on: string }
	| { status: 'pending' }
	| { status: 'refused'; reason: string }

/** What the stand-in keeps of a key: the request as it first came, and what became of it. */
export interface Kept {
	body: string
	/** The number that a red one takes back from. */
	reverses: string | null
	/** Minor units. */
	totalMinor: number
	answer: Answer
}

interface Request {
	key: string
	total_minor: number
	reverses: { number: string } | null
}

/** What it does wrong on purpose, or late. */
export interface IssuerKnobs {
	/** What is asked for is only taken in, and issued when told to. */
	isSlow: boolean
	/** The words with which everything is refused. */
	refuses: string | null
	/** So many calls are answered 503, nothing done. */
	faults: number
	/** So many answers are cut off after the work. */
	losesAnswers: number
}

/** The books of the service: each key once, and never more taken back of a fapiao than it was. */
export function createIssuerBooks(now: () => Date) {
	const kept = new Map<string, Kept>()
	const knobs: IssuerKnobs = { isSlow: false, refuses: null, faults: 0, losesAnswers: 0 }
	let issued = 0

	const issue = (): Answer => ({
		...{ status: 'issued', number: `26330${String(++issued).padStart(15, '0')}` },
		issued_on: now().toISOString().slice(0, 10),
	})

	function faultOfRed(number: string, totalMinor: number): string | null {
		const all = [...kept.values()]
		const blue = all.find(({ answer }) => answer.status === 'issued' && answer.number === number)
		if (!blue) return `no fapiao ${number} was issued here`
		const back = all.filter(({ reverses }) => reverses === number).reduce((sum, it) => sum + it.totalMinor, 0)
		return back + totalMinor > blue.totalMinor ? 'more would be taken back than was issued' : null
	}

	function decide({ reverses, total_minor: totalMinor }: Request): Answer {
		const reason = knobs.refuses ?? (reverses && faultOfRed(reverses.number, totalMinor))
		if (reason !== null) return { status: 'refused', reason }
		return knobs.isSlow ? { status: 'pending' } : issue()
	}

	return {
		kept: kept as ReadonlyMap<string, Kept>,
		knobs,
		/** Takes a request in, or gives the answer its key had; undefined when the key was used for another. */
		take(body: string): Answer | undefined {
			const request = JSON.parse(body) as Request
			const known = kept.get(request.key)
			if (known) return known.body === body ? known.answer : undefined
			const answer = decide(request)
			const reverses = answer.status === 'refused' ? null : (request.reverses?.number ?? null)
			kept.set(request.key, { body, reverses, totalMinor: request.total_minor, answer })
			return answer
		},
		/** Issues all that is pending; gives their keys. */
		finish(): string[] {
			const waiting = [...kept].filter(([, { answer }]) => answer.status === 'pending')
			for (const [key, it] of waiting) kept.set(key, { ...it, answer: issue() })
			return waiting.map(([key]) => key)
		},
	}
}
