import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Decision } from '../meetings/decision.entity';
import { LiaisonStatement } from './liaison-statement.entity';

/** Which liaison statement a decision of a meeting is about. It is nobody else's business before the statement is sent. */
@Entity()
export class LiaisonDecision {
  @PrimaryColumn('bigint')
  @ForeignKey(() => Decision, { onDelete: 'CASCADE' })
  decisionId: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  @Index()
  statementId: string;
}
