import { CountField } from './fields/count-field.tsx';
import { DayField } from './fields/day-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { OptionalGroup } from './optional-group.tsx';
import { Section } from './section.tsx';

/** The signed close of the month before, and the log of decisions as it was last seen. */
export function PriorCloseSection() {
  return (
    <Section
      section="prior-close"
      title="Prior close"
      description="The open items of the signed close of the month before are the opening of this one. “Next period” in the workspace menu fills this in."
    >
      <OptionalGroup
        path={['priorClose']}
        title="Signed close of the month before"
        description="Without it this close starts with no open items."
        add="State the prior close"
        remove="Take the prior close away"
        fresh={() => ({ folder: '', signedBy: '' })}
      >
        <TextField
          path={['priorClose', 'folder']}
          label="Folder"
          description="With its result.json and lines.ndjson."
          isRequired
        />
        <TextField
          path={['priorClose', 'signedBy']}
          label="Signed by"
          description="As you know it; printed, not compared."
          isRequired
        />
        <DayField
          path={['priorClose', 'signedOn']}
          label="Signed on"
          description="As you know it; printed, not compared."
          isRequired
        />
        <TextField
          path={['priorClose', 'digest']}
          label="Digest of its open items"
          description="64 digits, so that its files cannot be exchanged unseen."
        />
      </OptionalGroup>
      <OptionalGroup
        path={['decisions']}
        title="Decisions as they were last seen"
        description="Proof that none was taken out: a log of decisions that does not go on from there is refused. Leave it out while there is none."
        add="State how many there were"
        remove="Take this away"
        fresh={() => ({ length: 0, head: '' })}
      >
        <CountField path={['decisions', 'length']} label="Number of decisions" isRequired />
        <TextField path={['decisions', 'head']} label="Hash of the last one" isRequired />
      </OptionalGroup>
    </Section>
  );
}
