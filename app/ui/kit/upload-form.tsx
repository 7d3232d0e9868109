import type { ReactNode } from 'react'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'

interface Props {
	words: { file: string; fileHint: string; send: string }
	/** What is wrong with the file that was sent. */
	error: string | null
	/** What is asked beside the file, before it. */
	children?: ReactNode
}

/** Sends a table in a file, as CSV or a workbook. */
export function UploadForm({ words, error, children }: Props) {
	return (
		<Card>
			<form method="post" encType="multipart/form-data" className="grid gap-sheet">
				{children}
				<TextField
					type="file"
					name="file"
					label={words.file}
					hint={words.fileHint}
					accept=".csv,.txt,.xlsx,text/csv"
					required
					error={error}
				/>
				<Button className="justify-self-start">{words.send}</Button>
			</form>
		</Card>
	)
}
