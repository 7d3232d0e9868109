import type { LetterSide } from '#app/domain/letters/letter.ts'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The way to a talk, with how much of it is new. */
export function LettersLink({ href, side, unread }: { href: string; side: LetterSide; unread: number }) {
	const t = useText(lettersText)
	const format = useFormats()
	return (
		<LinkButton href={href} tone={unread > 0 ? 'primary' : 'quiet'} size="s">
			{unread > 0 ? t.unread(format.number(unread)) : t.link[side]}
		</LinkButton>
	)
}
