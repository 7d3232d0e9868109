import type { LetterSide } from '#app/domain/letters/letter.ts'
import type { PostFault } from '#app/domain/reviews/post-states.ts'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ShownLetter {
	id: number
	words: string
	language: 'zh' | 'en'
	hiddenFor: PostFault | null
	writtenAt: Date
	isOwn: boolean
	isNew: boolean
	isRead: boolean
	isCautioned: boolean
}

function LetterFoot({ letter, side }: { letter: ShownLetter; side: LetterSide }) {
	const t = useText(lettersText)
	if (letter.isOwn) return letter.isRead && !letter.hiddenFor ? <p className="text-fine text-soft">✓ {t.read}</p> : null
	if (letter.hiddenFor) return null
	return (
		<>
			{letter.isCautioned ? <p className="mt-1 text-small font-strong text-tea">{t.caution[side]}</p> : null}
			<p>
				<a href={`?report=${letter.id}`} rel="nofollow" className="py-hair text-fine text-soft hover:underline">
					{t.report}
				</a>
			</p>
		</>
	)
}

/** What two said to each other, the oldest first: one's own on the right. */
export function LetterList({
	letters,
	side,
	otherName,
}: {
	letters: readonly ShownLetter[]
	side: LetterSide
	otherName: string
}) {
	const t = useText(lettersText)
	const format = useFormats()
	return (
		<ol className="grid gap-near">
			{letters.map((letter) => (
				<li
					key={letter.id}
					id={`letter-${letter.id}`}
					className={`w-fit max-w-[88%] rounded-card border px-sheet py-near ${
						letter.isOwn ? 'justify-self-end border-hill bg-hill-soft' : 'border-line bg-surface'
					}`}
				>
					<p className="flex flex-wrap items-baseline gap-x-close text-fine text-soft">
						<b>{letter.isOwn ? t.you : otherName}</b>
						<time dateTime={letter.writtenAt.toISOString()} className="tabular-nums">
							{format.dateTime(letter.writtenAt)}
						</time>
						{letter.isNew ? <Badge tone="persimmon">{t.isNew}</Badge> : null}
					</p>
					{letter.words ? (
						<p
							lang={letter.language}
							className={`break-words whitespace-pre-line ${letter.hiddenFor ? 'line-through' : ''}`}
						>
							{letter.words}
						</p>
					) : null}
					{letter.hiddenFor ? (
						<p className="text-small text-soft">{t.hidden(t.faults[letter.hiddenFor], letter.isOwn)}</p>
					) : null}
					<LetterFoot letter={letter} side={side} />
				</li>
			))}
		</ol>
	)
}
