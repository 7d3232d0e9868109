/** Works an answer out once for each question, the latest `most` of them kept; a question is what its JSON says. */
export function keepAnswers<Question, Answer>(
	most: number,
	work: (question: Question) => Answer,
): (question: Question) => Answer {
	const kept = new Map<string, Answer>()
	return (question) => {
		const key = JSON.stringify(question)
		const answer = kept.has(key) ? (kept.get(key) as Answer) : work(question)
		kept.delete(key)
		kept.set(key, answer)
		const [oldest] = kept.keys()
		if (kept.size > most && oldest !== undefined) kept.delete(oldest)
		return answer
	}
}
